package dev.redress.app.demo;

import static dev.redress.app.demo.Told.complaint;
import static dev.redress.app.demo.Told.person;

/** The other invented institution: a cooperative that follows the first in most things. */
final class TestlandCoopStories implements Stories {

    @Override
    public String institution() {
        return "testland-coop";
    }

    @Override
    public void tell(Teller teller) {
        teller.tell(
                "harvest-loan",
                complaint(
                        "letter",
                        "en",
                        2,
                        person("customer", "Joana Pires", "Upper Test, House 12", "joana@example.com", "", "C-112"),
                        "Harvest loan was due before the harvest",
                        "The agreement says after the harvest. The first instalment was asked for in spring."),
                story -> story.acknowledged("registered-post").assigned());
        teller.tell(
                "share-refund",
                complaint(
                        "messaging",
                        "en",
                        1,
                        person("customer", "Ruben Dias", "Lower Test, House 3", "", "+670 7711 0042", "C-087"),
                        "My share was not refunded",
                        "I left the cooperative in January and my share has not come back."),
                story -> story.acknowledged("telephone")
                        .assigned()
                        .decided(
                                "upheld",
                                "The refund was overlooked. It leaves today, with interest since January.",
                                "If you do not agree, you may go to court.")
                        .dispatched("hand-delivery"));
    }
}
