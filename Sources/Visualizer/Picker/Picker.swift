package import Descent

/// The choice among all landscapes.
package struct Picker: Hashable, Sendable {
  package enum Order: String, CaseIterable, Sendable {
    /// As they come: presets, then one's own.
    case listed
    case lastUsed
  }

  /// A way to another choice.
  package enum Move: Hashable, Sendable {
    case left, right, up, down, pageUp, pageDown, first, last
    /// To the one of this name.
    case to(String)
  }

  /// The name of the one that is chosen; the first of the list where it is not in it.
  package private(set) var choice: String
  /// What is looked for, while it is typed.
  package var filter: EditedLine?
  package var order = Order.listed
  /// How far the surveys of critical points are, by the landscape's name.
  private var surveys: [String: SurveyProgress] = [:]
  /// The first row of landscapes that is shown, unless the choice lies elsewhere.
  private var top = 0

  package init(choice: String) {
    self.choice = choice
  }

  /// The landscapes that have every word of the filter in their name, title or note.
  package func listed(of state: State) -> [ListedLandscape] {
    let landscapes = order == .listed ? state.landscapes : state.landscapesLastUsedFirst
    guard let filter else { return landscapes }
    let words = filter.text.lowercased().split(separator: " ")
    return landscapes.filter { landscape in
      let text = [landscape.id, landscape.title, landscape.note].joined(separator: "\n")
        .lowercased()
      return words.allSatisfy { text.contains($0) }
    }
  }

  /// Which of a list is chosen; nothing in an empty one.
  package func index(in list: [ListedLandscape]) -> Int? {
    list.firstIndex { $0.id == choice } ?? (list.isEmpty ? nil : 0)
  }

  package func chosen(of state: State) -> Landscape? {
    let list = listed(of: state)
    return index(in: list).map { list[$0].landscape }
  }

  /// The first row to show, so that the choice is seen and no room is left empty.
  func top(in layout: PickerLayout, of list: [ListedLandscape]) -> Int {
    let row = (index(in: list) ?? 0) / layout.columns
    let rows = (list.count + layout.columns - 1) / layout.columns
    let bounded = min(top, max(0, rows - layout.rows))
    return min(max(bounded, row - layout.rows + 1), row)
  }

  mutating func move(_ move: Move, of state: State) {
    let list = listed(of: state)
    if case .to(let name) = move { choice = name }
    guard let index = index(in: list), let layout = PickerLayout(screen: state.screen) else {
      return
    }
    let next = Picker.index(after: index, move, in: layout, count: list.count)
    choice = list[next].id
    top = top(in: layout, of: list)
  }

  private static func index(
    after index: Int, _ move: Move, in layout: PickerLayout, count: Int
  ) -> Int {
    let last = count - 1
    let columns = layout.columns
    /// So many rows on, as far as there are rows; the last row may be short.
    func down(_ rows: Int) -> Int {
      let rowsLeft = last / columns - index / columns
      return min(index + min(rows, rowsLeft) * columns, last)
    }
    func up(_ rows: Int) -> Int { index - min(rows, index / columns) * columns }
    return switch move {
    case .left: max(0, index - 1)
    case .right: min(last, index + 1)
    case .up: up(1)
    case .down: down(1)
    case .pageUp: up(layout.rows)
    case .pageDown: down(layout.rows)
    case .to: index
    case .first: 0
    case .last: last
    }
  }

  private struct SurveyProgress: Hashable, Sendable {
    /// Pieces of work that are done.
    var work = 0
    var isFinished = false
  }

  /// How many pieces of work are done on the critical points of a landscape.
  package func surveyWork(on landscape: Landscape) -> Int { surveys[landscape.id]?.work ?? 0 }

  /// Whether the critical points of the choice are yet to be found or proved; a small screen does not
  /// show them.
  func isSearching(of state: State) -> Bool {
    guard PickerLayout(screen: state.screen)?.details != nil, let landscape = chosen(of: state)
    else { return false }
    return surveys[landscape.id]?.isFinished != true
  }

  /// Goes on with the survey for as long as a tick has room for; a long formula takes more ticks.
  mutating func search(of state: State, using workbench: Workbench) {
    guard isSearching(of: state), let landscape = chosen(of: state) else { return }
    var progress = surveys[landscape.id] ?? SurveyProgress()
    progress.work += min(max(1, Picker.bytesOfWork / landscape.formula.text.utf8.count), 4)
    progress.isFinished =
      workbench.criticalSurvey(of: landscape, work: progress.work).isFinished
    surveys[landscape.id] = progress
  }

  /// Of formula in the work of a tick: about a millisecond.
  private static let bytesOfWork = 500

  /// The keys it has just now, for the key line; there is no room for the arrows on a small screen.
  func hints(in layout: PickerLayout?) -> [KeyLine.Hint] {
    let moves: [Move] =
      layout?.form == .thumbnail ? [.left, .up, .down, .right] : [.up, .down]
    let choosing =
      layout?.details == nil
      ? [] : [KeyLine.Hint(actions: moves.map { .choose($0) }, text: "choose")]
    let open = KeyLine.Hint(actions: [.openChosen], text: "open")
    guard filter == nil else { return choosing + [open] }
    return choosing + [
      open, KeyLine.Hint(actions: [.filterLandscapes], text: "filter"),
      KeyLine.Hint(actions: [.prompt(.openFormula)], text: "own formula"),
      KeyLine.Hint(actions: [.nextOrder], text: order == .listed ? "last used first" : "as listed"),
    ]
  }
}
