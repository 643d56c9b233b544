// Matches orders with people by LEMON: as many as possible, then as cheap as possible.
//
//   lemon_flow FILE simplex|scaling
//
// FILE holds 32-bit numbers, least byte first: how many orders, people and pairs there are, then
// the places of each person, and of all pairs the orders, the people and the costs. For each line
// on standard input the model is built and solved once, and a line says how many orders are served,
// at what cost, and how many nanoseconds that took.

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include <lemon/cost_scaling.h>
#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>

using Graph = lemon::StaticDigraph;

struct Load {
  int32_t orders, people, pairs;
  std::vector<int32_t> places, order, person, cost;
};

struct Answer {
  int64_t count, cost;
};

static std::vector<int32_t> read(std::ifstream& in, int32_t count) {
  std::vector<int32_t> numbers(count);
  in.read(reinterpret_cast<char*>(numbers.data()), sizeof(int32_t) * count);
  return numbers;
}

static Load read(const char* file) {
  std::ifstream in(file, std::ios::binary);
  std::vector<int32_t> counts = read(in, 3);
  Load load{counts[0], counts[1], counts[2], {}, {}, {}, {}};
  load.places = read(in, load.people);
  load.order = read(in, load.pairs);
  load.person = read(in, load.pairs);
  load.cost = read(in, load.pairs);
  return load;
}

// An order that stays open takes an arc of its own to a last node, dearer than any chain of people
// who move: a chain passes each person at most once. People take at most what they have places for,
// which network simplex knows best as their supply, cost scaling as arcs to the last node.
template <class Solver>
static Answer match(const Load& load, bool balanced) {
  int32_t most = 0;
  for (int32_t cost : load.cost) most = std::max(most, cost);
  const int64_t open = static_cast<int64_t>(most) * (load.people + 1);
  const int firstPerson = load.orders;
  const int last = firstPerson + load.people;
  const size_t firstPlaces = static_cast<size_t>(load.pairs) + load.orders;
  std::vector<std::pair<int, int>> arcs;
  std::vector<int64_t> costs;
  arcs.reserve(firstPlaces + load.people);
  costs.reserve(firstPlaces + load.people);
  for (int32_t order = 0, pair = 0; order < load.orders; order++) {
    for (; pair < load.pairs && load.order[pair] == order; pair++) {
      arcs.emplace_back(order, firstPerson + load.person[pair]);
      costs.push_back(load.cost[pair]);
    }
    arcs.emplace_back(order, last);
    costs.push_back(open);
  }
  for (int i = 0; balanced && i < load.people; i++) {
    arcs.emplace_back(firstPerson + i, last);
    costs.push_back(0);
  }
  Graph graph;
  graph.build(last + 1, arcs.begin(), arcs.end());
  Graph::ArcMap<int64_t> cost(graph);
  Graph::ArcMap<int> capacity(graph, 1);
  Graph::NodeMap<int> supply(graph, 1);
  for (size_t i = 0; i < costs.size(); i++) cost[graph.arc(i)] = costs[i];
  for (int i = 0; i < load.people; i++) {
    supply[graph.node(firstPerson + i)] = balanced ? 0 : -load.places[i];
    if (balanced) capacity[graph.arc(firstPlaces + i)] = load.places[i];
  }
  supply[graph.node(last)] = -load.orders;
  Solver solver(graph);
  solver.upperMap(capacity).costMap(cost).supplyMap(supply);
  if (solver.run() != Solver::OPTIMAL) return {-1, -1};
  Answer answer{0, 0};
  for (size_t i = 0; i < firstPlaces; i++) {
    if (arcs[i].second != last && solver.flow(graph.arc(i)) > 0) {
      answer.count++;
      answer.cost += costs[i];
    }
  }
  return answer;
}

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "lemon_flow FILE simplex|scaling\n";
    return 2;
  }
  const Load load = read(argv[1]);
  const bool simplex = std::string(argv[2]) == "simplex";
  std::cout << "ready" << std::endl;
  for (std::string line; std::getline(std::cin, line);) {
    const auto start = std::chrono::steady_clock::now();
    const Answer answer = simplex ? match<lemon::NetworkSimplex<Graph, int, int64_t>>(load, false)
                                  : match<lemon::CostScaling<Graph, int, int64_t>>(load, true);
    const auto took = std::chrono::steady_clock::now() - start;
    std::cout << answer.count << ' ' << answer.cost << ' '
              << std::chrono::duration_cast<std::chrono::nanoseconds>(took).count() << std::endl;
  }
}
