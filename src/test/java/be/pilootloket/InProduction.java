package be.pilootloket;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** On a test of the product as an agency runs it, with an identity provider. One context for all of them. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.mail.host=smtp.example",
            "pilootloket.mailbox.host=imap.example",
            "pilootloket.mailbox.user=oproep@agentschap.example",
            "pilootloket.inbox.hosts=mx.agentschap.example",
            "pilootloket.base-url=https://pilootloket.example",
            "pilootloket.oidc.client-id=pilootloket",
            "pilootloket.oidc.client-secret=geheim",
            "pilootloket.oidc.groups=Pilootloket-dossierbeheerder:OVO000001=staff,Pilootloket-lezer:OVO000001=jury,"
                    + "Pilootloket-beheerder:OVO000001=administrator",
            "pilootloket.public.url=https://oproepen.example",
            "pilootloket.public.port=0",
            // Few and soon, so that a test can use them up.
            "pilootloket.public.threads=4",
            "pilootloket.public.idle=2s",
            "pilootloket.public.grace=1s",
            "pilootloket.administrator.id=beheer",
            "pilootloket.administrator.password=regen-tafel-4-kaarsen",
            "pilootloket.administrator.email=beheer@pilootloket.example",
            "pilootloket.password-rounds=100000",
            // A test has no registry for its metrics unless it says so.
            "management.prometheus.metrics.export.enabled=true",
            "camunda.bpm.generic-properties.properties.enablePasswordPolicy=true",
        })
@ActiveProfiles({"production", "test"})
@ContextConfiguration(initializers = AgencyProvider.class)
public @interface InProduction {}
