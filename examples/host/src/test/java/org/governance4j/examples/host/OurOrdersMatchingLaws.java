package org.governance4j.examples.host;

import org.governance4j.testing.OrdersMatchingLaws;

class OurOrdersMatchingLaws extends OrdersMatchingLaws {}
