package dev.redress.app.boundaries.planted.core.rulebook;

import dev.redress.app.boundaries.planted.core.complaint.KnowsSpring;

/** Planted: a rulebook that depends on complaints. */
public class RuleThatKnowsComplaints {

    KnowsSpring upwards = new KnowsSpring();
}
