package acquaint.app.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.JacksonException;

/**
 * What people and programs see when something is wrong: a sentence with a way on, or RFC 9457 problem details. First of
 * all who could answer: the framework's own would show a person JSON.
 */
@Controller
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private static final String UNEXPECTED = "Something went wrong here, and it is not your fault. "
            + "What you had saved is safe. Go back and try again.";

    private static final String TOO_MUCH_TEXT =
            "That is more text than the 2 MB that can be taken at once. Go back and "
                    + "paste a part of it, or save it as a file and import that.";

    @ExceptionHandler(NotFound.class)
    Object notFound(NotFound e, HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_FOUND, e.getMessage());
    }

    @ExceptionHandler(CannotUndo.class)
    Object cannotUndo(CannotUndo e, HttpServletRequest request) {
        return answer(request, HttpStatus.CONFLICT, e.getMessage());
    }

    @ExceptionHandler(Invalid.class)
    Object invalid(Invalid e, HttpServletRequest request) {
        return answer(request, HttpStatus.UNPROCESSABLE_CONTENT, e.getMessage());
    }

    @ExceptionHandler(StorageFull.class)
    Object storageFull(StorageFull e, HttpServletRequest request) {
        LOG.error("Disk full", e);
        return answer(request, HttpStatus.INSUFFICIENT_STORAGE, e.getMessage());
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    Object mismatch(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        boolean inPath = e.getParameter().hasParameterAnnotation(PathVariable.class);
        HttpStatus status = inPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST;
        return answer(request, status, sentence(status.value()));
    }

    /** JSON that is none, or that does not fit. */
    @ExceptionHandler(HttpMessageNotReadableException.class)
    Object unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        String reason =
                e.getMostSpecificCause() instanceof JacksonException json ? " " + json.getOriginalMessage() : "";
        return answer(request, HttpStatus.BAD_REQUEST, "That body cannot be read." + reason);
    }

    @ExceptionHandler(Exception.class)
    Object unexpected(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse response) {
            return answer(
                    request,
                    response.getStatusCode(),
                    sentence(response.getStatusCode().value()));
        }
        LOG.error("Unexpected, at {} {}", request.getMethod(), request.getRequestURI(), e);
        return answer(request, HttpStatus.INTERNAL_SERVER_ERROR, UNEXPECTED);
    }

    /** What was refused before it came to a controller: by security, or for its size. */
    @RequestMapping("/error")
    Object error(HttpServletRequest request, Model model) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer number ? number : HttpStatus.NOT_FOUND.value();
        String type = request.getContentType();
        boolean text =
                status == HttpStatus.CONTENT_TOO_LARGE.value() && (type == null || !type.startsWith("multipart/"));
        return answer(request, HttpStatusCode.valueOf(status), text ? TOO_MUCH_TEXT : sentence(status));
    }

    private static String sentence(int status) {
        return switch (status) {
            case 400 -> "That request was not complete. Go back and try again.";
            case 403 -> "This page was open too long, or was opened in another way. Load it again, then retry.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "That cannot be done this way.";
            case 412 -> "It was changed since you read it. Read it again, then retry.";
            case 413 ->
                "That file is larger than the 256 MB that can be taken here. Export fewer people at a time, or leave out "
                        + "their photos; then choose the file again.";
            default -> UNEXPECTED;
        };
    }

    private static Object answer(HttpServletRequest request, HttpStatusCode status, String sentence) {
        Object forwarded = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = forwarded instanceof String original ? original : request.getRequestURI();
        if (path.startsWith("/api/")) {
            return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, sentence));
        }
        ModelAndView page = new ModelAndView("error", status);
        page.addObject("status", status.value());
        page.addObject("sentence", sentence);
        return page;
    }
}
