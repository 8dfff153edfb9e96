package be.pilootloket.intake.page;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Sends a public page again only when it changed. */
@Configuration(proxyBeanMethods = false)
class PageCache {

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> unchangedPages() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> filter =
                new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        filter.addUrlPatterns(CallsPage.ROOT, CallsPage.ROOT + "/*");
        return filter;
    }
}
