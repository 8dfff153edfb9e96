package be.pilootloket.process.alarm;

import be.pilootloket.process.engine.Directory;
import be.pilootloket.programme.DutchTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** One mail to all administrators. It is no correspondence of a call, and stands in no register. */
@Component
class WarnAdministrators implements JavaDelegate {

    private static final String ADMINISTRATORS = "administrator";

    private final Directory directory;
    private final ObjectProvider<JavaMailSender> server;
    private final String from;

    WarnAdministrators(
            Directory directory,
            ObjectProvider<JavaMailSender> server,
            @Value("${pilootloket.administrator.email:pilootloket@pilootloket.example}") String from) {
        this.directory = directory;
        this.server = server;
        this.from = from;
    }

    @Override
    public void execute(DelegateExecution raised) {
        Alarm alarm = Alarm.valueOf((String) raised.getVariable(AlarmProcess.ALARM));
        Date at = (Date) raised.getVariable(AlarmProcess.RAISED_AT);
        server.getObject().send(mail(alarm, DutchTime.AGENCY.moment(at.toInstant()), raised.getProcessBusinessKey()));
    }

    private SimpleMailMessage mail(Alarm alarm, String at, String about) {
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(from);
        mail.setTo(directory.emailsOf(ADMINISTRATORS).toArray(String[]::new));
        mail.setSubject(alarm.subject());
        mail.setText(alarm.text(at, about));
        return mail;
    }
}
