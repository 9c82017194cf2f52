package acquaint.app;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Acquaint.class);

    @Test
    void modulesDependOnlyOnWhatTheyDeclare() {
        MODULES.verify();
    }

    /** Writes the module documents to {@code app/target/spring-modulith-docs}. */
    @Test
    void modulesCanBeDrawn() {
        new Documenter(MODULES).writeDocumentation();
    }
}
