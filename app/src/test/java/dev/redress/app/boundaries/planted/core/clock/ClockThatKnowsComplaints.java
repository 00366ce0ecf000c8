package dev.redress.app.boundaries.planted.core.clock;

import dev.redress.app.boundaries.planted.core.complaint.KnowsSpring;
import java.io.ObjectInputStream;

/** Planted: a clock that depends on complaints, and reads by Java serialisation. */
public class ClockThatKnowsComplaints {

    KnowsSpring upwards = new KnowsSpring();

    Object read(ObjectInputStream stream) throws java.io.IOException, ClassNotFoundException {
        return stream.readObject();
    }
}
