import Descent
import Screen

extension Picker {
  /// A click chooses a landscape, one on the chosen one opens it; the wheel moves the choice by a row.
  func action(for event: MouseEvent, in state: State) -> Action? {
    switch event.kind {
    case .wheelUp: return .choose(.up)
    case .wheelDown: return .choose(.down)
    case .drag, .release: return nil
    case .press: break
    }
    guard let landscape = landscape(at: event.position, in: state) else { return nil }
    return landscape.id == chosen(of: state)?.id ? .openChosen : .choose(.to(landscape.id))
  }

  private func landscape(at position: Position, in state: State) -> ListedLandscape? {
    guard let layout = PickerLayout(screen: state.screen) else { return nil }
    let list = listed(of: state)
    let shown = list.dropFirst(top(in: layout, of: list) * layout.columns)
      .prefix(layout.rows * layout.columns)
    return zip(shown.indices, shown).first { index, _ in
      layout.place(index - shown.startIndex).contains(position)
    }?.1
  }
}
