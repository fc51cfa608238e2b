package import Descent

extension State {
  /// All that can be opened: the presets, then one's own.
  package var landscapes: [ListedLandscape] { Catalog.listed + ownLandscapes.map(\.listed) }

  /// The same, those that were opened lately first.
  var landscapesLastUsedFirst: [ListedLandscape] {
    let all = landscapes
    let recent = recentLandscapes.compactMap { id in all.first { $0.id == id } }
    return recent + all.filter { landscape in !recent.contains { $0.id == landscape.id } }
  }

  /// How many names of landscapes are remembered.
  private static let recentLimit = 100

  /// Remembers that a landscape was opened.
  mutating func remember(opened landscape: Landscape) {
    let others = recentLandscapes.filter { $0 != landscape.id }
    recentLandscapes = Array(([landscape.id] + others).prefix(State.recentLimit))
  }

  /// The open picker.
  package var picker: Picker? {
    get {
      if case .picker(let picker) = overlay { picker } else { nil }
    }
    set {
      if let newValue, picker != nil { overlay = .picker(newValue) }
    }
  }

  mutating func openPicker() {
    overlay = .picker(Picker(choice: landscape.id))
  }

  mutating func choose(_ move: Picker.Move) {
    let state = self
    picker?.move(move, of: state)
  }

  /// Closes what lies over the view, of the picker first its filter; a run that a formula line held
  /// goes on.
  mutating func close() {
    guard picker?.filter == nil else {
      picker?.filter = nil
      return
    }
    if case .formula(let line) = overlay { playback.mode = line.playback }
    overlay = nil
  }

  mutating func openChosen(using workbench: Workbench) {
    guard let landscape = picker?.chosen(of: self) else { return }
    overlay = nil
    open(landscape, using: workbench)
  }

  /// Lets a tick pass in the open picker.
  mutating func searchCriticalPoints(using workbench: Workbench) {
    let state = self
    picker?.search(of: state, using: workbench)
  }

  /// The critical points of the picker's choice, as far as the work on them has come.
  func criticalSurveyOfChoice(using workbench: Workbench) -> CriticalPointSurvey? {
    guard let picker, let landscape = picker.chosen(of: self) else { return nil }
    return workbench.criticalSurvey(of: landscape, work: picker.surveyWork(on: landscape))
  }
}
