import Descent

/// How far the search for certified bounds over a part of a landscape is.
package struct Certification: Hashable, Sendable {
  fileprivate let landscape: Landscape
  fileprivate let view: Window
  package fileprivate(set) var boxes = 0
  package fileprivate(set) var isFinished = false

  /// More boxes do not help much; what was proved until then holds.
  static let boxLimit = 100_000
  /// Of formula in the boxes of a tick: about two milliseconds.
  private static let bytesOfWork = 8000

  fileprivate init(_ landscape: Landscape, _ view: Window) {
    self.landscape = landscape
    self.view = view
  }

  /// How many boxes a tick has room for; a long formula takes more ticks.
  fileprivate var boxesInTick: Int {
    min(max(4, Certification.bytesOfWork / landscape.formula.text.utf8.count), 256)
  }
}

extension State {
  /// How far the search over what is seen is; nothing where it has not begun.
  func certification(of view: Window) -> Certification? {
    certification.flatMap { $0.view == view && $0.landscape == landscape ? $0 : nil }
  }

  /// Whether a search goes on.
  var isCertifying: Bool {
    switch shown.smoothness {
    case .sampled: false
    case .certified: visibleWindow.map { certification(of: $0)?.isFinished != true } ?? false
    case .step: stepsCertified < run.steps.count
    }
  }

  /// How many steps are certified in a tick: about two milliseconds.
  private static let stepsInTick = 100

  /// Goes on with the search for as long as a tick has room for.
  mutating func certify(using workbench: Workbench) {
    guard isCertifying else { return }
    guard shown.smoothness == .certified else {
      stepsCertified = stepsCertified + State.stepsInTick
      return
    }
    guard let view = visibleWindow else { return }
    var progress = certification(of: view) ?? Certification(landscape, view)
    progress.boxes += progress.boxesInTick
    progress.isFinished =
      workbench.smoothnessSearch(
        of: landscape, plane: plane, window: view, boxes: progress.boxes
      ).isFinished
    certification = progress
  }

  /// Lets as many ticks pass as what is searched for takes; nothing moves on its own meanwhile.
  package mutating func settle(using workbench: Workbench) {
    while isSearching, playback.mode == .paused { _ = update(&self, .tick, using: workbench) }
  }

  mutating func nextSmoothness(using workbench: Workbench) {
    shown.smoothness = shown.smoothness.next
    // So that there is a bound to begin with.
    certify(using: workbench)
  }
}
