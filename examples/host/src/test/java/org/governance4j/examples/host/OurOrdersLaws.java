package org.governance4j.examples.host;

import org.governance4j.testing.OrdersLaws;

class OurOrdersLaws extends OrdersLaws {}
