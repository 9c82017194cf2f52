package acquaint.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The application: each package below is a module, whose {@code package-info} says what it is for. */
@Modulithic(systemName = "Acquaint")
@SpringBootApplication
public class Acquaint {}
