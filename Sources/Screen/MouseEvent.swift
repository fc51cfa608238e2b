/// What a person does with a mouse, at a cell of the screen.
package struct MouseEvent: Hashable, Sendable {
  package enum Kind: Hashable, Sendable, CaseIterable {
    /// Of the left button.
    case press, drag, release
    case wheelUp, wheelDown
  }

  package var kind: Kind
  package var position: Position

  package init(_ kind: Kind, at position: Position) {
    self.kind = kind
    self.position = position
  }
}
