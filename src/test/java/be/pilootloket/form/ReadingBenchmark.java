package be.pilootloket.form;

import be.pilootloket.file.FileGate;
import be.pilootloket.file.FileSettings;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Programmes;
import java.util.Arrays;
import java.util.function.Supplier;
import org.springframework.util.unit.DataSize;

/**
 * How long it takes to make, to look at and to read one form. Reported in {@code docs/reports/}, never asserted: what it
 * measures is this machine. Run its {@code main} with the class path of the tests.
 */
final class ReadingBenchmark {

    private static final int WARM_UP = 200;
    private static final int ROUNDS = 500;

    private ReadingBenchmark() {}

    public static void main(String[] arguments) {
        Programme programme =
                Programmes.in("classpath:programmes/").find("RZP-2019").orElseThrow();
        CallForms forms = new CallForms();
        FormReader reader = new FormReader();
        FileGate gate = new FileGate(new FileSettings(
                DataSize.ofMegabytes(25), DataSize.ofMegabytes(100), 150, new FileSettings.ClamAv("", 3310)));
        byte[] filled = filled(forms.find(programme, "application-form").orElseThrow());
        measure("make one form", () -> forms.find(programme, "application-form"));
        measure("look at one form", () -> gate.inspect("aanvraag.docx", filled));
        measure("read one form", () -> reader.read(filled, programme));
    }

    private static byte[] filled(CallForm form) {
        Pen pen = Pen.on(form.content()).write("title", "Samen in de Kempen").write("zone", "Kempen");
        for (int partner = 0; partner < 12; partner++) {
            pen.partner("Organisatie " + partner, "Logo", true);
        }
        return pen.done();
    }

    private static void measure(String what, Supplier<?> work) {
        long[] took = new long[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long from = System.nanoTime();
            work.get();
            if (round >= 0) {
                took[round] = System.nanoTime() - from;
            }
        }
        Arrays.sort(took);
        System.out.printf("| %s | %.2f ms | %.2f ms |%n", what, took[ROUNDS / 2] / 1e6, took[ROUNDS * 95 / 100] / 1e6);
    }
}
