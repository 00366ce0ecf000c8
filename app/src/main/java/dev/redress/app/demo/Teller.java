package dev.redress.app.demo;

import java.util.function.Consumer;

/** Takes the stories of one institution down. */
interface Teller {

    /**
     * A case.
     *
     * @param key stable name, unique at the institution: the same story is never made twice
     * @param told the submission with which it begins
     * @param then what is done to it
     */
    void tell(String key, Told told, Consumer<DemoCase> then);

    /**
     * A submission that somebody took in who may not write in the register; it waits for the register keeper.
     */
    void leftAtTheCounter(String key, Told told);
}
