export async function startRealtime(_: unknown) {
  return {
    upgrade: (_r: unknown, socket: any) => socket.destroy(),
    fetch: async (_r: Request) => new Response(null, { status: 404 }),
    stop: async () => undefined,
  };
}
