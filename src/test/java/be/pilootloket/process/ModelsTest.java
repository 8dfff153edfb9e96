package be.pilootloket.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.correspondence.Occasion;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimeCycle;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What every model keeps to, so that one search for one word finds the model, the bean, the form and the letter. */
class ModelsTest {

    /** First match wins: a send task is drawn and named apart from a service task, a boundary event is an event. */
    private static final Map<Class<? extends FlowElement>, String> PREFIXES = Map.ofEntries(
            Map.entry(StartEvent.class, "startEvent_"),
            Map.entry(EndEvent.class, "endEvent_"),
            Map.entry(UserTask.class, "userTask_"),
            Map.entry(ServiceTask.class, "serviceTask_"),
            Map.entry(SendTask.class, "sendTask_"),
            Map.entry(BusinessRuleTask.class, "businessRuleTask_"),
            Map.entry(CallActivity.class, "callActivity_"),
            Map.entry(SubProcess.class, "subProcess_"),
            Map.entry(SequenceFlow.class, "flow_"));

    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{(.*?)}", Pattern.DOTALL);
    private static final Pattern IDENTIFIER = Pattern.compile("(?<![.\\w'])[a-z]\\w*(?![\\w(])");
    private static final Set<String> WORDS_OF_THE_LANGUAGE = Set.of(
            "null",
            "true",
            "false",
            "empty",
            "not",
            "and",
            "or",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge",
            "execution",
            "task");
    /** Facts that no model reads: one bean puts them down, and another takes them up at a later task. */
    private static final Set<String> BETWEEN_BEANS = Set.of(
            "questionLogged",
            "cancellation",
            "messageId",
            "meeting",
            "sequence",
            "guest",
            "homework",
            "deputyship",
            "subscriber",
            "edition",
            "deputy",
            "decidedBy",
            "alarm",
            "raisedAt");

    /** Tasks whose form differs by what they are about: an expression names one of the forms {@code <task>-*}. */
    private static final Map<String, String> CHOSEN_FORM =
            Map.of("userTask_recordOutcome", "#{outcomeForm}", "userTask_deliverAssignment", "#{deliverForm}");

    static Stream<Models> models() {
        return Models.all().stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void isNamedAsItsFileAndKeepsItsHistoryForAStatedTime(Models model) {
        assertThat(model.process().getId()).isEqualTo(model.name());
        assertThat(model.process().isExecutable()).isTrue();
        assertThat(model.process().getName()).isNotBlank();
        assertThat(model.process().getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
    }

    @ParameterizedTest
    @MethodSource("models")
    void givesEveryElementAChosenId(Models model) {
        assertThat(model.elements()).allSatisfy(element -> {
            assertThat(element.getId()).startsWith(prefix(element));
            assertThat(element.getId()).matches("[a-zA-Z]+_[a-z][A-Za-z0-9]*");
            assertThat(element.getId()).doesNotMatch("(Activity|Event|Gateway|Flow)_[0-9a-z]{7}");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void labelsEverythingThatAPersonReads(Models model) {
        assertThat(model.every(Activity.class)).allSatisfy(ModelsTest::hasALabel);
        assertThat(model.every(Event.class)).allSatisfy(ModelsTest::hasALabel);
        assertThat(model.every(Task.class))
                .allSatisfy(task ->
                        assertThat(task.getName()).as("infinitive at the end").matches("(?s).*n"));
        assertThat(model.every(ExclusiveGateway.class).stream()
                        .filter(gateway -> gateway.getOutgoing().size() > 1))
                .allSatisfy(gateway -> {
                    assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
                    assertThat(gateway.getOutgoing()).allSatisfy(ModelsTest::hasALabel);
                });
    }

    @ParameterizedTest
    @MethodSource("models")
    void leavesNoGatewayWithoutAWayOut(Models model) {
        assertThat(model.every(ExclusiveGateway.class).stream()
                        .filter(gateway -> gateway.getOutgoing().size() > 1))
                .allSatisfy(gateway -> {
                    assertThat(gateway.getDefault())
                            .as("default flow of " + gateway.getId())
                            .isNotNull();
                    assertThat(gateway.getOutgoing().stream().filter(flow -> flow != gateway.getDefault()))
                            .allSatisfy(flow ->
                                    assertThat(flow.getConditionExpression()).isNotNull());
                });
        assertThat(model.every(FlowNode.class).stream().filter(node -> !(node instanceof Gateway)))
                .as("a split is drawn as a gateway")
                .allSatisfy(node -> assertThat(node.getOutgoing()).hasSizeLessThanOrEqualTo(1));
    }

    @ParameterizedTest
    @MethodSource("models")
    void callsTheBeanThatItsServiceTaskIsNamedAfter(Models model) {
        assertThat(model.every(ServiceTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaDelegateExpression()).isEqualTo("#{%s}".formatted(bean(task)));
            assertThat(task.isCamundaAsyncBefore()).as("a job of its own").isTrue();
        });
        assertThat(model.every(ScriptTask.class)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void sendsTheOccasionThatItsSendTaskIsNamedAfter(Models model) {
        assertThat(model.every(SendTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaDelegateExpression()).isEqualTo("#{sendCorrespondence}");
            assertThat(task.isCamundaAsyncBefore()).isTrue();
            assertThat(occasions()).contains(occasion(task));
        });
    }

    @Test
    void usesEveryOccasionAndHasItsTemplate() {
        Set<String> used = models().flatMap(model -> model.every(SendTask.class).stream())
                .map(ModelsTest::occasion)
                .collect(Collectors.toSet());
        assertThat(used).isEqualTo(occasions());
        assertThat(occasions())
                .allSatisfy(occasion -> assertThat(Path.of("letters", kebab(occasion) + ".mail.txt"))
                        .exists());
    }

    @ParameterizedTest
    @MethodSource("models")
    void opensAFormForEveryUserTask(Models model) {
        assertThat(model.every(UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaFormRef()).isIn(kebab(bean(task)), CHOSEN_FORM.get(task.getId()));
            assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
            assertThat(formsOf(task))
                    .isNotEmpty()
                    .allSatisfy(form -> assertThat(form).exists());
            assertThat(listeners(task))
                    .containsExactlyInAnyOrder(
                            "create #{%s}".formatted(bean(task)), "complete #{%s}".formatted(bean(task)));
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void keepsWhatIsTypedInsideTheTask(Models model) {
        assertThat(model.every(UserTask.class))
                .allSatisfy(task -> assertThat(formsOf(task))
                        .allSatisfy(form -> assertThat(inputs(task))
                                .as("input parameters of " + task.getId())
                                .containsAll(keys(FormsTest.read(form)))));
    }

    @ParameterizedTest
    @MethodSource("models")
    void givesEveryUserTaskAGroupOrAPersonButNeverBoth(Models model) {
        assertThat(model.every(UserTask.class)).allSatisfy(task -> {
            boolean group = task.getCamundaCandidateGroups() != null;
            boolean person = task.getCamundaAssignee() != null;
            assertThat(group ^ person).as(task.getId()).isTrue();
            assertThat(group ? List.of(task.getCamundaCandidateGroups().split(",")) : List.<String>of())
                    .isSubsetOf("staff", "decision-maker", "coordinator", "administrator");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void readsOnlyDeclaredFacts(Models model) {
        Set<String> read = factsIn(model.file());
        assertThat(Facts.NAMES).containsAll(read);
    }

    @Test
    void keepsNoFactThatNothingReads() {
        Set<String> read = new HashSet<>(BETWEEN_BEANS);
        models().forEach(model -> read.addAll(factsIn(model.file())));
        read.addAll(factsIn(Path.of("processes", "dossier-outcome.dmn")));
        assertThat(read).containsAll(Facts.NAMES);
    }

    @ParameterizedTest
    @MethodSource("models")
    void startsNothingByACalendarAndRepeatsNothingByCron(Models model) {
        assertThat(model.every(TimeCycle.class)).isEmpty();
        assertThat(model.process().getChildElementsByType(StartEvent.class))
                .allSatisfy(start -> assertThat(start.getEventDefinitions()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("models")
    void callsOtherModelsByTheirOwnDeployment(Models model) {
        assertThat(model.every(CallActivity.class)).allSatisfy(call -> {
            assertThat(Path.of("processes", call.getCalledElement() + ".bpmn")).exists();
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
        });
    }

    @Test
    void offersOnlyModelsThatAPersonStarts() {
        Set<String> called = models().flatMap(model -> model.every(CallActivity.class).stream())
                .map(CallActivity::getCalledElement)
                .collect(Collectors.toSet());
        assertThat(models()).allSatisfy(model -> {
            StartEvent start = model.process()
                    .getChildElementsByType(StartEvent.class)
                    .iterator()
                    .next();
            boolean hasForm = start.getCamundaFormRef() != null;
            assertThat(model.process().isCamundaStartableInTasklist())
                    .as(model.name())
                    .isEqualTo(hasForm);
            assertThat(called.contains(model.name()) && hasForm)
                    .as(model.name())
                    .isFalse();
            if (hasForm) {
                assertThat(form(start.getCamundaFormRef())).exists();
            }
        });
    }

    @Test
    void keepsNoFormThatNobodyOpens() throws IOException {
        Set<String> opened = new HashSet<>();
        models().forEach(model -> {
            model.every(UserTask.class)
                    .forEach(task -> formsOf(task).forEach(form -> opened.add(FormsTest.name(form))));
            model.every(StartEvent.class).forEach(start -> opened.add(start.getCamundaFormRef()));
        });
        assertThat(FormsTest.forms().map(FormsTest::name)).isSubsetOf(opened);
    }

    private static void hasALabel(FlowElement element) {
        assertThat(element.getName()).as("label of " + element.getId()).isNotBlank();
    }

    private static String prefix(FlowElement element) {
        if (element instanceof Gateway) {
            return "gateway_";
        }
        return PREFIXES.entrySet().stream()
                .filter(entry -> entry.getKey().isInstance(element))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(element instanceof Event || element instanceof BoundaryEvent ? "event_" : "");
    }

    private static String bean(FlowElement element) {
        return element.getId().substring(element.getId().indexOf('_') + 1);
    }

    private static String kebab(String name) {
        return name.contains("_") || name.equals(name.toUpperCase(Locale.ROOT))
                ? name.toLowerCase(Locale.ROOT).replace('_', '-')
                : name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String occasion(SendTask task) {
        return bean(task).replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }

    private static Set<String> occasions() {
        return Arrays.stream(Occasion.values()).map(Enum::name).collect(Collectors.toSet());
    }

    /** The form of a task; all those that begin with its name where an expression chooses among them. */
    private static List<Path> formsOf(UserTask task) {
        if (!CHOSEN_FORM.containsKey(task.getId())) {
            return List.of(form(task.getCamundaFormRef()));
        }
        try (Stream<Path> files = FormsTest.forms()) {
            return files.filter(file -> FormsTest.name(file).startsWith(kebab(bean(task)) + "-"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path form(String id) {
        return Path.of("forms", id + ".form");
    }

    /** The variables that a form reads or writes; what stands inside a dynamic list belongs to the list's own. */
    private static Set<String> keys(JsonNode parent) {
        Set<String> keys = new HashSet<>();
        parent.path("components").forEach(component -> {
            if (component.has("key")) {
                keys.add(component.path("key").asText());
            }
            if (component.has("valuesKey")) {
                keys.add(component.path("valuesKey").asText());
            }
            if (component.path("type").asText().equals("dynamiclist")) {
                keys.add(component.path("path").asText());
            } else {
                keys.addAll(keys(component));
            }
        });
        return keys;
    }

    private static List<String> listeners(UserTask task) {
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaTaskListener.class).list().stream()
                .map(listener -> listener.getCamundaEvent() + " " + listener.getCamundaDelegateExpression())
                .toList();
    }

    private static List<String> inputs(UserTask task) {
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaInputOutput.class).list().stream()
                .flatMap(mapping -> mapping.getCamundaInputParameters().stream())
                .map(CamundaInputParameter::getCamundaName)
                .toList();
    }

    /** Whatever a model reads or maps, wherever it stands in the file; the beans that it calls left out. */
    private static Set<String> factsIn(Path file) {
        Set<String> facts = new HashSet<>();
        NodeList elements = document(file).getElementsByTagName("*");
        for (int at = 0; at < elements.getLength(); at++) {
            Element element = (Element) elements.item(at);
            NamedNodeMap attributes = element.getAttributes();
            for (int each = 0; each < attributes.getLength(); each++) {
                if (!attributes.item(each).getLocalName().equals("delegateExpression")) {
                    facts.addAll(identifiers(attributes.item(each).getNodeValue()));
                }
            }
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                facts.addAll(identifiers(child.getNodeType() == Node.ELEMENT_NODE ? null : child.getNodeValue()));
            }
            switch (element.getLocalName()) {
                case "in", "out" ->
                    facts.addAll(List.of(element.getAttribute("source"), element.getAttribute("target")));
                case "outputParameter" -> facts.add(element.getAttribute("name"));
                case "inputExpression" -> facts.add(element.getTextContent().strip());
                default -> {
                    // Nothing else names a variable outside an expression.
                }
            }
        }
        facts.remove("");
        return facts;
    }

    private static Document document(Path file) {
        try {
            DocumentBuilderFactory reading = DocumentBuilderFactory.newInstance();
            reading.setNamespaceAware(true);
            return reading.newDocumentBuilder().parse(file.toFile());
        } catch (ParserConfigurationException | SAXException | IOException unreadable) {
            throw new AssertionError("Cannot read " + file, unreadable);
        }
    }

    private static Collection<String> identifiers(String text) {
        Set<String> found = new HashSet<>();
        Matcher expressions = EXPRESSION.matcher(text == null ? "" : text);
        while (expressions.find()) {
            Matcher names = IDENTIFIER.matcher(expressions.group(1).replaceAll("'[^']*'", ""));
            while (names.find()) {
                found.add(names.group());
            }
        }
        found.removeAll(WORDS_OF_THE_LANGUAGE);
        return found;
    }
}
