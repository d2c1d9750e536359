import { Component, type ReactNode } from 'react'

/** Shows nothing in place of a decoration that could not be loaded or drawn. */
export class EmptyBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }
  static getDerivedStateFromError() { return { failed: true } }
  override render() { return this.state.failed ? null : this.props.children }
}
