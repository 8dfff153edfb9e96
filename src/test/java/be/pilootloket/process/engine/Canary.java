package be.pilootloket.process.engine;

import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A bean that models may name, and that counts who touches it. */
public class Canary implements JavaDelegate {

    private final AtomicInteger touched = new AtomicInteger();

    public String touch() {
        touched.incrementAndGet();
        return "canary";
    }

    int touched() {
        return touched.get();
    }

    @Override
    public void execute(DelegateExecution execution) {
        touch();
    }
}
