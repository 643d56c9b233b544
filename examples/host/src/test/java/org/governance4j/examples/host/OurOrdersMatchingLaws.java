package org.governance4j.examples.host;

import org.governance4j.testing.orders.OrdersMatchingLaws;

class OurOrdersMatchingLaws extends OrdersMatchingLaws {}
