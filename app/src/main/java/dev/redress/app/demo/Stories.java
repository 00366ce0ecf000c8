package dev.redress.app.demo;

import java.util.List;

/** What happened at one invented month's end: the cases of one institution, told as acts. */
interface Stories {

    /** All of them. */
    List<Stories> ALL = List.of(
            new KreditProStories(),
            new NeoStories(),
            new DbsStories(),
            new SubStories(),
            new AlmaStories(),
            new TestlandStories(),
            new TestlandCoopStories());

    /** Code of the institution. */
    String institution();

    void tell(Teller teller);
}
