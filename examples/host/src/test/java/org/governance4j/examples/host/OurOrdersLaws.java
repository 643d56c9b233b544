package org.governance4j.examples.host;

import org.governance4j.testing.orders.OrdersLaws;

class OurOrdersLaws extends OrdersLaws {}
