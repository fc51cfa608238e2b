package import Descent

/// The last few things that theory found out about landscapes, by what was asked.
struct TheoryMemory {
  fileprivate struct Region: Hashable {
    var landscape: Landscape
    var plane: Plane
    var window: Window
  }

  fileprivate struct Near: Hashable {
    var region: Region
    var place: PlanePoint
  }

  fileprivate struct Along: Hashable {
    var landscape: Landscape
    var point: Vector
    var gradient: Vector
    var stepSize: Double
  }

  /// Under which Λ⁺ steps are judged: one over the view, or each step's own.
  fileprivate struct Judgement: Hashable {
    var region: Region
    var smoothness: Double?
    var met: MetCurvatures.Record?
  }

  /// A search, and for how many boxes it was asked.
  fileprivate struct Search {
    var search: SmoothnessSearch
    var boxes = 0
  }

  /// A run and a step of it that is asked about, nothing for its end.
  fileprivate struct Question: Hashable {
    var landscape: Landscape
    var run: Run
    var earlier: Int?
  }

  fileprivate var searches = Recent<Region, Search>(capacity: 2)
  fileprivate var lossBounds = Recent<Region, LossBound>(capacity: 2)
  fileprivate var convexRegions = Recent<Near, ConvexRegion?>(capacity: 4)
  fileprivate var steps = Recent<Along, StepSmoothness>(capacity: 4)
  fileprivate var promises = Recent<Along, StepPromise>(capacity: 4)
  fileprivate var runs = Recent<Landscape, StepCurvatures>(capacity: 2)
  fileprivate var ledgers = Recent<Judgement, KeptLedger>(capacity: 2)
  fileprivate var diagnoses = Recent<Question, Diagnosis>(capacity: 2)
  var kernel = KernelMemory()
}

extension Workbench {
  /// How many things theory has searched for and found: none, where none of it is shown.
  package var foundByTheory: Int {
    theory.searches.count + theory.lossBounds.count + theory.convexRegions.count
      + theory.steps.count + theory.runs.count + theory.kernel.count
  }

  /// Certified bounds on curvature over a part of a plane, when so many boxes are examined.
  package func smoothnessSearch(
    of landscape: Landscape, plane: Plane, window: Window, boxes: Int
  ) -> SmoothnessSearch {
    let new = {
      SmoothnessSearch(
        of: self.objective(of: landscape), plane: plane, window: window,
        boxLimit: Certification.boxLimit)
    }
    let region = TheoryMemory.Region(landscape: landscape, plane: plane, window: window)
    return theory.searches.change(for: region, make: { TheoryMemory.Search(search: new()) }) {
      // What is shown follows from how far the search is asked to be, not from how far it once was.
      if boxes < $0.boxes { $0.search = new() }
      $0.boxes = boxes
      $0.search.advance(toBoxes: boxes)
      return $0.search
    }
  }

  /// The certified curvature along a step, and the steps that it proves.
  package func stepSmoothness(
    of landscape: Landscape, model: LocalModel, stepSize: Double
  ) -> StepSmoothness {
    let step = TheoryMemory.Along(
      landscape: landscape, point: model.point, gradient: model.gradient, stepSize: stepSize)
    return theory.steps.value(for: step) {
      StepSmoothness(of: model.stepLine(on: objective(of: landscape)), stepSize: stepSize)
    }
  }

  /// What the lemma promises of each step from a point, up to an ε, with the step's own curvature.
  func stepPromise(
    of landscape: Landscape, model: LocalModel, upTo end: Double
  ) -> StepPromise {
    let step = TheoryMemory.Along(
      landscape: landscape, point: model.point, gradient: model.gradient, stepSize: end)
    return theory.promises.value(for: step) {
      StepPromise(of: model.stepLine(on: objective(of: landscape)), upTo: end)
    }
  }

  /// The certified curvature along each of the first steps of a run.
  package func stepCurvatures(of landscape: Landscape, run: Run, count: Int) -> [Double] {
    let objective = objective(of: landscape)
    return theory.runs.change(for: landscape, make: StepCurvatures.init) {
      $0.follow(run, count: min(count, run.steps.count), on: objective)
      return $0.values
    }
  }

  /// Why a run does what it does, at its end or at an earlier step.
  func diagnosis(of run: Run, on landscape: Landscape, atEarlierStep earlier: Int?) -> Diagnosis {
    let question = TheoryMemory.Question(landscape: landscape, run: run, earlier: earlier)
    return theory.diagnoses.value(for: question) {
      Diagnosis(
        of: run, on: landscape, objective: objective(of: landscape),
        scale: curvatureScale(of: landscape), atEarlierStep: earlier)
    }
  }

  /// What the lemma promised the steps of a run by a Λ⁺ over a part of a plane.
  func ledger(
    of landscape: Landscape, run: Run, smoothness: SmoothnessKnown, plane: Plane, window: Window
  ) -> DescentLedger {
    let judgement = TheoryMemory.Judgement(
      region: TheoryMemory.Region(landscape: landscape, plane: plane, window: window),
      smoothness: smoothness.overView, met: smoothness.met.first)
    let objective = objective(of: landscape)
    return theory.ledgers.change(for: judgement, make: KeptLedger.init) {
      $0.follow(
        run, on: objective, count: run.steps.count, smoothness: smoothness.value(before:),
        learnt: { smoothness.value(before: $0 + 1) }, isInRegion: window.contains, plane: plane)
      return $0.ledger
    }
  }

  /// The same by the certified Λ⁺ of each step, of which the first are known.
  package func ledger(
    of landscape: Landscape, run: Run, curvatures: [Double], plane: Plane, window: Window
  ) -> DescentLedger {
    let judgement = TheoryMemory.Judgement(
      region: TheoryMemory.Region(landscape: landscape, plane: plane, window: window))
    let objective = objective(of: landscape)
    return theory.ledgers.change(for: judgement, make: KeptLedger.init) {
      $0.follow(
        run, on: objective, count: curvatures.count, smoothness: { curvatures[$0] },
        isInRegion: { _ in true }, plane: plane)
      return $0.ledger
    }
  }

  /// A certified lower bound of the loss over a part of a plane.
  package func lossBound(of landscape: Landscape, plane: Plane, window: Window) -> LossBound {
    let region = TheoryMemory.Region(landscape: landscape, plane: plane, window: window)
    return theory.lossBounds.value(for: region) {
      LossBound(of: objective(of: landscape), plane: plane, window: window)
    }
  }

  /// A window around the minimum near a place over which L is certified to be strongly convex.
  package func convexRegion(
    of landscape: Landscape, plane: Plane, within view: Window, near place: PlanePoint
  ) -> ConvexRegion? {
    // The same region is found from anywhere near, so that it is not searched for at each step.
    func rounded(_ value: Double, in range: ClosedRange<Double>) -> Double {
      let cell = (range.upperBound - range.lowerBound) / 64
      return range.lowerBound + (((value - range.lowerBound) / cell).rounded(.down) + 0.5) * cell
    }
    let near = TheoryMemory.Near(
      region: TheoryMemory.Region(landscape: landscape, plane: plane, window: view),
      place: PlanePoint(x: rounded(place.x, in: view.x), y: rounded(place.y, in: view.y)))
    return theory.convexRegions.value(for: near) {
      ConvexRegion(
        of: objective(of: landscape), plane: plane, near: near.place, within: view,
        scale: curvatureScale(of: landscape))
    }
  }
}
