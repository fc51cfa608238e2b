import Descent
import Screen

/// What theory promised a run up to the step that is looked at, and what came of it.
extension Panel {
  /// More steps than any run makes.
  private static let manySteps = 1e9

  /// The smallest gradient so far, what it could have been by theory, how far a small one is, and how
  /// fast the loss has to fall; without what theory says while that is not shown.
  func reached(_ view: ConvergenceView) -> [[Piece]] {
    let promises = view.promises
    let smallest = promises.smallestGradient(before: state.shownStep)
    let least =
      [label("min ‖g‖²", .gradient), number(smallest, bold: true)]
      + pace(of: promises.ledger.smallestGradients)
    guard let rates = view.rates else { return [least] }
    return [least] + bounded(promises, smallest: smallest) + small(rates, promises)
      + linear(rates, promises, base: view.base)
  }

  private func bounded(_ promises: Promises, smallest: Double?) -> [[Piece]] {
    let bound = promises.bound(before: state.shownStep)
    let row =
      [label("bound", .good)]
      + (bound == nil
        ? none(promises.noBound(before: state.shownStep)) : [number(bound)] + slope)
    guard !isNarrow else { return [row] }
    let room = bound.flatMap { bound in smallest.map { bound / $0 } }
    return [row, [label("bound ÷"), number(room), remark("room left")]]
  }

  /// That there is no bound, and why, where its number would stand.
  private func none(_ why: String) -> [Piece] {
    let why = remark("none: \(why)", .warn)
    let dash = number(nil)
    return why.column > dash.column + 1 ? [dash, why] : [why]
  }

  private var slope: [Piece] {
    state.axes == .logarithmic && !isNarrow ? [remark("slope −1 for one ε")] : []
  }

  /// After how many steps ‖g‖ is as small as the run is meant to make it.
  private func small(_ rates: Rates, _ promises: Promises) -> [[Piece]] {
    guard let steps = rates.steps else { return [] }
    let target = "‖g‖²≤\(look.short(steps.target, columns: 7))"
    // A promise for steps to come is as good as its Λ⁺ and its L*, and both are those of the view; the
    // rate of a convex region holds whatever is seen.
    let isEstimate =
      steps.promised != nil && !steps.isByLinearRate && promises.smoothness.source == .sampled
    let ground: PromiseGround? =
      steps.promised == nil ? nil : steps.isByLinearRate ? .rate : .view
    let count = apart([
      label(isEstimate ? "promised≈" : "promised"), promisedCount(steps.promised),
    ])
    guard !isNarrow else { return [count + [unit(behind: count, ground)]] }
    let promised = apart(count + [remark("\(ground?.rawValue ?? "to") \(target)")])
    let taken: [Piece] = steps.taken.map { [self.count($0, .text, bold: true)] } ?? [number(nil)]
    return [
      promised,
      [label("taken")] + taken + [remark(steps.taken == nil ? "steps: not yet" : "steps")],
    ]
  }

  /// A number of steps; none that is beyond all runs is read as one.
  private func promisedCount(_ steps: Double?) -> Piece {
    guard let steps, steps < Panel.manySteps else {
      return steps == nil ? number(nil) : Piece(numberColumn + 2, "over 1e9", .text)
    }
    return steps < 1e6 ? count(Int(steps), .text) : number(steps)
  }

  /// That a number is one of steps, and by what it is promised as far as there is room.
  private func unit(behind pieces: [Piece], _ ground: PromiseGround?) -> Piece {
    let end = pieces.map { $0.column + length($0.text) }.max() ?? 0
    let texts = ground?.units ?? []
    let fitting = texts.first { text in length(text) < columns - end }
    return remark(fitting ?? "steps")
  }

  /// By what factor the loss falls at least, and why.
  private func linear(_ rates: Rates, _ promises: Promises, base: LossBase) -> [[Piece]] {
    guard let rate = rates.linear else {
      let why =
        state.run.steps.isEmpty
        ? "no step yet" : rates.floor == nil ? "no L* is known" : "L is L* already"
      return isNarrow ? [] : [[label("μ"), number(nil), remark(why)]]
    }
    let why =
      switch rate.ground {
      case .stronglyConvex where isNarrow: "λ ≥ μ"
      case .stronglyConvex: rate.first == 0 ? "λ ≥ μ around" : "λ ≥ μ from t \(rate.first)"
      case .ball where isNarrow: "K ≥ μ"
      case .ball: rate.first == 0 ? "K ≥ μ, a ball" : "K ≥ μ from t \(rate.first)"
      case .polyakLojasiewicz where isNarrow: "PL, path"
      case .polyakLojasiewicz: "PL on the path"
      }
    let step = state.shownStep
    let bound = rate.bound(at: step)
    let factors =
      rate.factor(before: step).map { writtenFactors($0, isShort: isNarrow) }
      ?? [isNarrow ? "" : "by the linear rate"]
    return [
      [label("μ"), number(rate.strength), remark(why, .good)],
      [
        label(rates.isOfLowest ? "L−L* ≤" : "L−Lₘ ≤", .good)
      ]
        + (bound == nil && step > rate.first
          ? none(LinearRate.noBound(on: rate.ground) ?? promises.noBound(before: step))
          : [number(bound), remark(firstWithRoom: ofView(factors, rates))]),
    ] + (rates.isOfLowest ? [] : place(of: rate, base: base)) + kernel(rates)
  }

  /// With it that L* is the lowest loss of the view, where it is: the run may leave it and fall on.
  private func ofView(_ texts: [String], _ rates: Rates) -> [String] {
    rates.isOfView ? texts.map { "\($0), in view" } + ["in view"] : texts
  }

  /// Where another minimum than the lowest is what the loss falls to.
  private func place(of rate: LinearRate, base: LossBase) -> [[Piece]] {
    guard width == .wide || (!isNarrow && base.kind != .minimumInReach) else { return [] }
    return [[label("Lₘ"), number(rate.lowest), remark("the minimum in reach")]]
  }

  /// The quotient of the inequality at w itself: with one residual it is the kernel K = ‖∇F‖² (MATH §7).
  private func kernel(_ rates: Rates) -> [[Piece]] {
    guard !isNarrow, let rate = rates.linear,
      let lowest = rate.reachesLowest ? rate.lowest : rates.floor?.value
    else { return [] }
    let model = reading.model
    let quotient = LinearRate.quotient(
      gradientSquared: model.gradientSquared, loss: model.loss, lowest: lowest)
    let name = rates.isOfLowest ? "L*" : "Lₘ"
    let meaning =
      rates.hasOneResidual && lowest == 0 ? "K, one residual" : "‖g‖² ÷ 2(L − \(name))"
    let remark =
      quotient == nil
      ? remark("L is \(name) but for rounding")
      : remark(firstWithRoom: ofView([meaning], rates))
    return [[label(rates.reachesLowest ? "PL at w" : "PL at w≥"), number(quotient), remark]]
  }
}

extension LinearRate {
  /// Why a rate has no bound at a step; nothing where the lemma's promises say so.
  fileprivate static func noBound(on ground: Ground) -> String? {
    switch ground {
    case .stronglyConvex: "ε ≥ 2/Λ⁺ around"
    case .ball: "ε > 1/β"
    case .polyakLojasiewicz: nil
    }
  }
}

/// By what a number of steps is promised, as it is said.
private enum PromiseGround: String {
  /// The rate of a convex region, which holds whatever is seen.
  case rate = "by μ"
  /// What is known of L in the view.
  case view = "in view"

  /// That a number is one of steps, the longest first.
  var units: [String] {
    switch self {
    case .rate: ["steps by μ"]
    case .view: ["steps in view", "steps, view"]
    }
  }
}
