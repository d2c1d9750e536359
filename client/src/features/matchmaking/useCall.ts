import { useCallback, useEffect, useRef, useState } from 'react'
import { type LobbyView, signal, signalled } from '@commonspark/shared/matchmaking/schema'
import { ask, useFact } from '../../lib/live.ts'

export type CallState = 'idle' | 'waiting' | 'connecting' | 'connected' | 'failed' | 'refused'

/** A call between two browsers: what is seen and heard goes from one to the other, and not through the server. */
export interface Call {
  state: CallState
  /** The other has begun a call that one has not joined. */
  invited: boolean
  own: MediaStream | null
  theirs: MediaStream | null
  start: (kind: 'video' | 'audio') => void
  stop: () => void
}

type Signal = { description: RTCSessionDescriptionInit } | { candidate: RTCIceCandidateInit } | { bye: true }

/**
 * Perfect negotiation (W3C WebRTC, section 10.7): both sides may offer at any time, and when offers cross, the polite one, whose
 * identity is greater, yields. Nothing is sent before one has pressed the button.
 */
export function useCall({ groupId, viewerId, otherId, iceServers }: { groupId: string; viewerId: string; otherId: string; iceServers: LobbyView['iceServers'] }): Call {
  const [state, setState] = useState<CallState>('idle')
  const [own, setOwn] = useState<MediaStream | null>(null)
  const [theirs, setTheirs] = useState<MediaStream | null>(null)
  const [invited, setInvited] = useState(false)
  const peer = useRef<RTCPeerConnection | null>(null)
  const stream = useRef<MediaStream | null>(null)
  const making = useRef(false)
  const early = useRef<Signal[]>([])
  const servers = useRef(iceServers)
  servers.current = iceServers

  const tell = useCallback((data: Signal) => { void ask(signal, { groupId, to: otherId, data: JSON.stringify(data) }).catch(() => undefined) }, [groupId, otherId])
  const hangUp = useCallback((): void => {
    peer.current?.close()
    peer.current = null
    for (const track of stream.current?.getTracks() ?? []) track.stop()
    stream.current = null
    early.current = []
    setOwn(null)
    setTheirs(null)
  }, [])

  const take = useCallback(async (pc: RTCPeerConnection, told: Signal): Promise<void> => {
    if ('description' in told) {
      const collides = told.description.type === 'offer' && (making.current || pc.signalingState !== 'stable')
      if (collides && viewerId < otherId) return
      await pc.setRemoteDescription(told.description)
      if (told.description.type === 'offer') {
        await pc.setLocalDescription()
        if (pc.localDescription) tell({ description: pc.localDescription.toJSON() as RTCSessionDescriptionInit })
      }
    } else if ('candidate' in told) await pc.addIceCandidate(told.candidate).catch(() => undefined)
  }, [viewerId, otherId, tell])

  useFact(signalled, useCallback((fact) => {
    if (fact.groupId !== groupId || fact.from !== otherId) return
    let told: Signal
    try { told = JSON.parse(fact.data) as Signal } catch { return }
    if ('bye' in told) {
      setInvited(false)
      early.current = []
      if (peer.current) { hangUp(); setState('idle') }
      return
    }
    const pc = peer.current
    if (pc) { void take(pc, told).catch(() => { setState('failed') }); return }
    // Kept until one joins; an offer begins anew.
    if ('description' in told && told.description.type === 'offer') early.current = []
    early.current = [...early.current, told].slice(-50)
    setInvited(true)
  }, [groupId, otherId, take, hangUp]))

  const start = useCallback((kind: 'video' | 'audio'): void => {
    void (async () => {
      let media: MediaStream
      try { media = await navigator.mediaDevices.getUserMedia({ audio: true, video: kind === 'video' }) } catch { setState('refused'); return }
      peer.current?.close()
      const waiting = early.current
      early.current = []
      stream.current = media
      setOwn(media)
      setInvited(false)
      setState(waiting.length > 0 ? 'connecting' : 'waiting')
      const pc = new RTCPeerConnection({ iceServers: servers.current.map(({ urls, username = '', credential = '' }) => ({ urls, ...(username ? { username, credential } : {}) })) })
      peer.current = pc
      pc.ontrack = ({ streams: [first] }) => { if (first) setTheirs(first) }
      pc.onicecandidate = ({ candidate }) => { if (candidate) tell({ candidate: candidate.toJSON() }) }
      pc.onconnectionstatechange = () => {
        if (pc !== peer.current) return
        if (pc.connectionState === 'connected') setState('connected')
        else if (pc.connectionState === 'connecting') setState('connecting')
        else if (pc.connectionState === 'failed') setState('failed')
      }
      pc.onnegotiationneeded = () => {
        void (async () => {
          making.current = true
          try {
            await pc.setLocalDescription()
            if (pc.localDescription) tell({ description: pc.localDescription.toJSON() as RTCSessionDescriptionInit })
          } finally { making.current = false }
        })().catch(() => { setState('failed') })
      }
      // What was offered before is answered with one's own tracks in it.
      for (const track of media.getTracks()) pc.addTrack(track, media)
      for (const told of waiting) await take(pc, told)
    })().catch(() => { setState('failed') })
  }, [take, tell])

  const stop = useCallback((): void => {
    tell({ bye: true })
    hangUp()
    setState('idle')
  }, [tell, hangUp])
  useEffect(() => () => { hangUp() }, [hangUp, groupId])
  return { state, invited, own, theirs, start, stop }
}
