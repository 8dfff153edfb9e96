package be.pilootloket.board;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What changed between two texts, word by word. A paragraph in which nothing changed is left out. */
final class WordDiff {

    private static final Pattern WORD = Pattern.compile("\n|\\S+[^\\S\n]*");

    private WordDiff() {}

    /**
     * A few words.
     *
     * @param kind {@code same}, {@code gone} or {@code added}
     */
    record Piece(String kind, String text) {}

    /** The paragraphs that changed, each as its pieces; an empty one stands for those that did not. */
    static List<List<Piece>> between(String before, String after) {
        List<List<Piece>> paragraphs = new ArrayList<>(List.of(new ArrayList<>()));
        for (AbstractDelta<String> delta :
                DiffUtils.diff(words(before), words(after), true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                add(paragraphs, "same", delta.getSource().getLines());
            } else {
                add(paragraphs, "gone", delta.getSource().getLines());
                add(paragraphs, "added", delta.getTarget().getLines());
            }
        }
        return shortened(paragraphs);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static void add(List<List<Piece>> paragraphs, String kind, List<String> words) {
        StringBuilder running = new StringBuilder();
        for (String word : words) {
            if (word.equals("\n")) {
                close(paragraphs, kind, running);
                paragraphs.add(new ArrayList<>());
            } else {
                running.append(word);
            }
        }
        close(paragraphs, kind, running);
    }

    private static void close(List<List<Piece>> paragraphs, String kind, StringBuilder running) {
        if (!running.isEmpty()) {
            paragraphs.get(paragraphs.size() - 1).add(new Piece(kind, running.toString()));
            running.setLength(0);
        }
    }

    private static List<List<Piece>> shortened(List<List<Piece>> paragraphs) {
        List<List<Piece>> shown = new ArrayList<>();
        for (List<Piece> paragraph : paragraphs) {
            boolean changed = paragraph.stream().anyMatch(piece -> !piece.kind().equals("same"));
            if (changed) {
                shown.add(paragraph);
            } else if (!paragraph.isEmpty()
                    && (shown.isEmpty() || !shown.get(shown.size() - 1).isEmpty())) {
                shown.add(List.of());
            }
        }
        return shown.stream().allMatch(List::isEmpty) ? List.of() : shown;
    }
}
