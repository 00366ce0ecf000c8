package dev.redress.app.boundaries.planted.core.access;

import dev.redress.app.boundaries.planted.core.complaint.KnowsSpring;

/** Planted: a policy that depends on complaints. */
public class PolicyThatKnowsComplaints {

    KnowsSpring upwards = new KnowsSpring();
}
