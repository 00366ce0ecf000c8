package dev.redress.app.boundaries.planted.core.dispute;

import dev.redress.app.boundaries.planted.core.complaint.KnowsSpring;

/** Planted: a gate that depends on complaints. */
public class GateThatKnowsComplaints {

    KnowsSpring upwards = new KnowsSpring();
}
