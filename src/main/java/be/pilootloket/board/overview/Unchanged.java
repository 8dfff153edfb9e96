package be.pilootloket.board.overview;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Sends the open board again only when it changed. */
@Configuration(proxyBeanMethods = false)
class Unchanged {

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> unchangedBoard() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> filter =
                new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        filter.addUrlPatterns("/bord/stand");
        return filter;
    }
}
