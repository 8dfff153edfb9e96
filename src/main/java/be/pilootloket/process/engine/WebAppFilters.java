package be.pilootloket.process.engine;

import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands between our login and the web apps: first who it is, then what they send. */
@Configuration(proxyBeanMethods = false)
class WebAppFilters {

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webAppLogin() {
        var login = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        login.addInitParameter("authentication-provider", WebAppLogin.class.getName());
        login.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        login.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        return login;
    }

    @Bean
    FilterRegistrationBean<QueryExpressionsFilter> queryExpressions() {
        var guard = new FilterRegistrationBean<>(new QueryExpressionsFilter());
        guard.addUrlPatterns("/camunda/api/*");
        guard.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
        return guard;
    }
}
