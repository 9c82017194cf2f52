package acquaint.formats;

/**
 * Something in a source that could not be read as it stood, said so that its owner understands.
 *
 * @param file name of the source
 * @param line 1-based line, or 0 when the whole file is meant
 * @param message what is the matter, and what was done with it
 * @param remedy what the user can do; empty when there is nothing to do
 */
public record Warning(String file, int line, String message, String remedy) {

    /** The whole sentence: {@code people.vcf, line 12: … }. */
    public String sentence() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(", line ").append(line);
        }
        text.append(": ").append(message);
        if (!remedy.isEmpty()) {
            text.append(' ').append(remedy);
        }
        return text.toString();
    }
}
