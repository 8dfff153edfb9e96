package be.pilootloket.board;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The name and the colours of the agency, for our own pages and for the web apps alike. */
@RestController
@EnableConfigurationProperties(AgencySettings.class)
class AgencyStyle {

    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    private final AgencySettings agency;

    AgencyStyle(AgencySettings agency) {
        this.agency = agency;
    }

    @GetMapping("/css/agency.css")
    ResponseEntity<String> style() {
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .body(agency.style());
    }
}
