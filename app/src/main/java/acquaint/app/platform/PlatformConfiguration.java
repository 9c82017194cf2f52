package acquaint.app.platform;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** The database, the clock and the home of this process. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    @Bean
    Home home(Environment environment) {
        return Home.of(environment.getProperty("acquaint.home", ""));
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Before all others, of which the first looks at the fields. */
    @Bean
    @ConditionalOnWebApplication
    FilterRegistrationBean<UnreadableRequests> unreadableRequests() {
        var filter = new FilterRegistrationBean<>(new UnreadableRequests());
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** {@code ACQUAINT_DATABASE_URL=jdbc:postgresql://…} takes PostgreSQL instead of the file in the home. */
    @Bean
    Database database(Environment environment, Home home) {
        String url = environment.getProperty("acquaint.database-url", "");
        return url.isBlank() ? Database.open(home.database()) : Database.open(url);
    }
}
