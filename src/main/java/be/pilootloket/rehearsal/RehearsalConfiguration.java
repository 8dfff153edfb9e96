package be.pilootloket.rehearsal;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
@Profile("evaluation")
@EnableConfigurationProperties(RehearsalSettings.class)
class RehearsalConfiguration {}
