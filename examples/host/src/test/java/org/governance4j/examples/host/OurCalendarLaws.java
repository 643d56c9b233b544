package org.governance4j.examples.host;

import org.governance4j.testing.calendar.CalendarLaws;

class OurCalendarLaws extends CalendarLaws {}
