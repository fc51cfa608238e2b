extension Going {
  var evidence: [Evidence] {
    let limit: [Evidence] =
      switch limit {
      case .at(let limit): [Evidence("epsilon_lambda", limit)]
      case .unbounded: [Evidence("epsilon_lambda", Double.infinity)]
      case .undefined, nil: []
      }
    return [
      Evidence("steps", steps), Evidence("steps_up", stepsUp), Evidence("epsilon", stepSize),
    ] + limit + (nextLimit.map { [Evidence("epsilon_descent", $0)] } ?? [])
      + (rate?.evidence(at: stepSize) ?? [])
  }
}

extension Going.Rate {
  fileprivate func evidence(at stepSize: Double) -> [Evidence] {
    let slower = slower.map { pair in
      [
        Evidence("slower_direction", pair.vector),
        Evidence("slower_factor", abs(pair.factor(at: stepSize))),
      ]
    }
    return [Evidence("factor", factor), Evidence("steps_left", stepsLeft)] + (slower ?? [])
  }
}

extension Unsettled {
  var evidence: [Evidence] {
    let cycle = cycle.map { cycle in
      [
        Evidence("period", cycle.places.count), Evidence("cycle_x", cycle.places.map(\.x)),
        Evidence("cycle_y", cycle.places.map(\.y)),
      ]
    }
    return [
      Evidence("steps", steps), Evidence("epsilon", stepSize), Evidence("limit", limit),
      Evidence("lowest_loss", lowest), Evidence("highest_loss", highest),
      Evidence("minima", minima.count), Evidence("minima_unstable", unstable.count),
    ]
      + (unstable.first.map {
        [Evidence("place", $0.place), Evidence("lambda_max", $0.eigenpairs.larger.value)]
      } ?? [])
      + (singular.map { [Evidence($0.kind.word, $0.place)] } ?? [])
      + (kinks > 0 ? [Evidence("kinks_crossed", kinks)] : [])
      + (gaps > 0 ? [Evidence("gaps_crossed", gaps)] : [])
      + (singular == nil ? gap.map { [Evidence($0.kind.word, $0.place)] } ?? [] : [])
      + (cycle ?? [])
  }
}

extension StepSizeLimit {
  var evidence: [Evidence] {
    switch self {
    case .at(let limit): [Evidence("epsilon_descent", limit)]
    case .unbounded: [Evidence("epsilon_descent", Double.infinity)]
    case .undefined: []
    }
  }
}

extension Divergence {
  var evidence: [Evidence] {
    let end =
      [Evidence("steps", steps)]
      + (overflow.map {
        [
          Evidence("overflow_part", $0.part), Evidence("overflow_place", $0.place),
          Evidence("overflow_lowest", $0.lowest),
        ]
      } ?? [])
      + (growing.map {
        [
          Evidence("growing_direction", $0.direction), Evidence("growing_factor", $0.factor),
          Evidence("growing_steps", $0.steps), Evidence("growing_since", $0.since),
        ]
      } ?? [])
    guard let beginning else { return end }
    return end + [
      Evidence("first_step", beginning.step), Evidence("epsilon", beginning.stepSize),
      Evidence("epsilon_descent", beginning.limit), Evidence("times_limit", beginning.timesLimit),
      Evidence("lambda", beginning.eigenpair.value),
      Evidence("direction", beginning.eigenpair.vector), Evidence("growth", beginning.growth),
    ]
      + (beginning.raised.map {
        [Evidence("raised_at", $0.step), Evidence("raised_from", $0.from)]
      } ?? [])
  }
}

extension Rise {
  var evidence: [Evidence] {
    let word =
      switch cause {
      case .tooLong: "too_long"
      case .thirdOrder: "third_order"
      case .higherOrders: "higher_orders"
      case .bend: "bend"
      case .singular(let place): place.kind.word
      }
    let singular: [Evidence] =
      if case .singular(let place) = cause { [Evidence("place", place.place)] } else { [] }
    return [
      Evidence("step", step), Evidence("epsilon", stepSize), Evidence("change", change),
      Evidence("change_by_order", predicted), Evidence("by", word), Evidence("steps_up", stepsUp),
    ] + limit.evidence + singular
  }
}

extension SingularPlace.Kind {
  var word: String {
    switch self {
    case .gap: "gap"
    case .cusp: "cusp"
    case .sink: "sink"
    case .pole: "pole"
    }
  }
}

extension Rest {
  var evidence: [Evidence] {
    [
      Evidence("place", place), Evidence("loss", loss), Evidence("gradient_norm", gradientNorm),
      Evidence("steps", steps),
    ]
      + (criticalPlace == place ? [] : [Evidence("critical_place", criticalPlace)])
      + (critical.isOnKink
        ? []
        : [
          Evidence("lambda_min", eigenpairs.smaller.value),
          Evidence("lambda_max", eigenpairs.larger.value),
        ])
      + (early.map { [Evidence("distance_left", $0.distance)] } ?? [])
      + (ahead.map { [Evidence("ahead_loss", $0.loss), Evidence("ahead_place", $0.place)] } ?? [])
      + (lower.map { [Evidence("lower_loss", $0.loss), Evidence("lower_place", $0.place)] } ?? [])
  }
}

extension Onward {
  var evidence: [Evidence] {
    switch self {
    case .rests(let place, let loss, let steps):
      [
        Evidence("rest_place", place), Evidence("rest_loss", loss), Evidence("steps_ahead", steps),
      ]
    case .ends(let outcome, let loss, let steps):
      [
        Evidence("end", outcome.rawValue), Evidence("end_loss", loss),
        Evidence("steps_ahead", steps),
      ]
    case .goesOn(let steps): [Evidence("steps_ahead", steps)]
    }
  }
}

extension ZigZag {
  var evidence: [Evidence] {
    [
      Evidence("pairs", pairs),
      Evidence("lambda", [smaller.eigenpair.value, larger.eigenpair.value]),
      Evidence("factor", [smaller.factor, larger.factor]),
      Evidence("flips_min", smaller.flips), Evidence("flips_max", larger.flips),
    ]
  }
}

extension Crawl {
  var evidence: [Evidence] {
    [
      Evidence("lambda_min", eigenpairs.smaller.value),
      Evidence("lambda_max", eigenpairs.larger.value), Evidence("condition", condition),
      Evidence("length", length),
    ]
      + (isCounted
        ? [
          Evidence("factor", factor), Evidence("steps_per_tenth", stepsPerTenth),
          Evidence("best_epsilon", bestStepSize),
          Evidence("best_steps_per_tenth", bestStepsPerTenth),
        ] : [])
      + (ahead.map {
        [
          Evidence("ahead_place", $0.place),
          Evidence("ahead_lambda_max", $0.eigenpairs.larger.value),
        ]
      } ?? [])
  }
}
