package org.governance4j.teams;

import org.governance4j.testing.teams.TeamLaws;

/** The laws of teams where preferences, urgency and load have a price. */
class TeamLawsTest extends TeamLaws {}
