package acquaint.app.platform;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database, the clock and the home of this process. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Home home() {
        return Home.fromEnvironment();
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    Database database(Home home) {
        String url = System.getenv("ACQUAINT_DATABASE_URL");
        return url == null || url.isBlank() ? Database.open(home.database()) : Database.open(url);
    }
}
