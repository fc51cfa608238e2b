extension Remedy {
  /// What would do better, and how far it got when it was tried.
  public var sentence: String {
    let from = step == 0 ? "from the start" : "from t = \(step)"
    if trial.rattles {
      return
        "ε = \(stepSize.written) \(verb): tried \(from), w comes to rattle across a kink of L, where "
        + "L is \(trial.loss.written) after \(trial.steps.counted("step")); a smaller ε rattles less, and "
        + "one that falls comes to rest: --epsilon-from \(step + trial.steps)=\((stepSize / 10).brief)."
    }
    guard trial.reason != nil else {
      let ups = trial.stepsUp == 0 ? "" : ", \(trial.stepsUp) of them upwards"
      return "ε = \(stepSize.written) \(verb) for the \(trial.steps.counted("step")) that were "
        + "tried \(from)\(ups): L is \(trial.loss.written) then, down from \(trial.startLoss.written); "
        + "what comes after them was not tried\(crawl)."
    }
    let tried = "ε = \(stepSize.written) \(verb): tried \(from), it"
    if let saddlePlace {
      let way = push.map { " \($0.sentence)" } ?? ""
      return "\(tried) converges in \(trial.steps.counted("step")), but at a saddle, "
        + "\(saddlePlace.written), and no ε that was tried led past it.\(way)"
    }
    if trial.stopsOnSlope {
      return "\(tried) stops after \(trial.steps.counted("step")), at L = \(trial.loss.written), "
        + "where ‖g‖ is small enough: not at a minimum, on a slope that leads on."
    }
    if trial.stopsEarly {
      return "\(tried) stops after \(trial.steps.counted("step")), at L = \(trial.loss.written), "
        + "before it comes to rest: ‖g‖ is small enough there."
    }
    let height = lowest.map { ", which is not the lowest (\($0.written) is known)" } ?? ""
    return "\(tried) converges in \(trial.steps.counted("step")), to L = "
      + "\(trial.loss.written)\(height)."
  }

  /// How the descent goes on that has not come to rest.
  private var crawl: String {
    trial.crawlingCondition.map {
      ", and with κ = λmax/λmin = \($0.written) there every constant ε is slow"
    } ?? ""
  }

  private var verb: String {
    switch purpose {
    case .holds: "holds"
    case .settles:
      trial.reason == nil || trial.stopsOnSlope || trial.stopsEarly ? "leads down" : "settles"
    case .staysInside: "stays inside"
    case .goesDown: "goes down"
    case .isFaster: "is faster"
    }
  }
}

extension Push {
  var sentence: String {
    let end =
      switch trial.reason {
      case .fallsWithoutEnd, .fallsBeyondNumbers: "L falls without end"
      case .converged:
        "it converges in \(trial.steps.counted("step")), to L = \(trial.loss.written)"
      default: "L is \(trial.loss.written) after \(trial.steps.counted("step"))"
      }
    return "Start at \(start.written), a little aside: tried with the same ε, \(end)."
  }
}
