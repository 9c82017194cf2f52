package acquaint.app.cli;

import acquaint.app.platform.CannotUndo;
import acquaint.app.platform.Invalid;
import acquaint.app.platform.NotFound;
import acquaint.app.platform.StorageFull;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what went wrong in one sentence, without a stack trace. */
final class OneSentence implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult arguments) {
        command.getErr().println(sentence(e));
        return 1;
    }

    private static String sentence(Throwable e) {
        Throwable deepest = e;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Invalid
                    || cause instanceof NotFound
                    || cause instanceof CannotUndo
                    || cause instanceof StorageFull) {
                return cause.getMessage();
            }
            deepest = cause;
        }
        String reason = deepest.getMessage() == null ? deepest.toString() : deepest.getMessage();
        return "That did not work: " + reason.lines().findFirst().orElse(reason);
    }
}
