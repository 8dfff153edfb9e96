package be.pilootloket.link;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Attack;
import be.pilootloket.process.engine.TableSearch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** What a personal link opens, for whom and how long. */
@SpringBootTest
@ActiveProfiles({"evaluation", "test"})
@DirtiesContext
class PersonalLinksTest {

    @Autowired
    private PersonalLinks links;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void handTheClockBack() {
        ClockUtil.reset();
    }

    @Attack(12)
    @Test
    void opensItsSubjectForItsPurposeOnly() {
        String token = links.issue(Purpose.DRAFT, "draft-1", tomorrow());

        assertThat(links.subject(Purpose.DRAFT, token)).contains("draft-1");
        assertThat(links.subject(Purpose.NEWSLETTER_UNSUBSCRIBE, token)).isEmpty();
        assertThat(links.subject(Purpose.DRAFT, token.toLowerCase(Locale.ROOT))).isEmpty();
        assertThat(links.subject(Purpose.DRAFT, null)).isEmpty();
        assertThat(links.subject(Purpose.DRAFT, "' or 1=1 --")).isEmpty();
    }

    @Attack(12)
    @Test
    void opensNothingOnceItsTimeIsOver() {
        assertThat(links.subject(Purpose.DRAFT, links.issue(Purpose.DRAFT, "draft-2", clock.instant())))
                .isEmpty();
    }

    @Attack(12)
    @Test
    void opensNothingOnceItIsRevoked() {
        String first = links.issue(Purpose.DRAFT, "draft-3", tomorrow());
        String second = links.issue(Purpose.DRAFT, "draft-3", tomorrow());
        String other = links.issue(Purpose.DRAFT, "draft-4", tomorrow());

        links.revoke(Purpose.DRAFT, "draft-3");

        assertThat(links.subject(Purpose.DRAFT, first)).isEmpty();
        assertThat(links.subject(Purpose.DRAFT, second)).isEmpty();
        assertThat(links.subject(Purpose.DRAFT, other)).contains("draft-4");
    }

    @Attack(12)
    @Test
    void isKeptByItsHashOnly() {
        String token = links.issue(Purpose.SESSION_REGISTRATION, "guest-1", tomorrow());

        assertThat(token).hasSizeGreaterThanOrEqualTo(128 / 6).matches("[A-Za-z0-9_-]+");
        assertThat(new TableSearch(jdbc).whereIs(token, "PERSONAL_LINK")).isEmpty();
    }

    @Attack(12)
    @Test
    void isLeftOutForOtherEyes() {
        String page = Purpose.DRAFT.pageOf(links.issue(Purpose.DRAFT, "draft-5", tomorrow()));

        assertThat(PersonalLinks.masked("Ga verder op https://pilootloket.example" + page + "\nTot dan"))
                .isEqualTo(
                        "Ga verder op https://pilootloket.example/persoonlijk/aanvraag/(alleen voor de ontvanger)\nTot dan");
    }

    private Instant tomorrow() {
        return clock.instant().plus(Duration.ofDays(1));
    }
}
