package dev.redress.app.letter.template;

import java.util.List;

/** A text is no template. It names every fault. */
public final class TemplateInvalid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<TemplateFault> faults;

    TemplateInvalid(List<TemplateFault> faults) {
        super(String.join("\n", faults.stream().map(TemplateFault::toString).toList()));
        this.faults = List.copyOf(faults);
    }

    /** In the order of the text. */
    public List<TemplateFault> faults() {
        return faults;
    }
}
