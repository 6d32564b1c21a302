/** The answer to a page of somebody else than who is signed in now; undefined where they are the same, or the page does not say. */
export function refuseOtherPerson(headers: Headers, userId: string | null): Response | undefined {
  const person = headers.get('x-acting-person');
  if (!person || !userId || person === userId) return undefined;
  return Response.json(
    {
      code: 'OTHER_PERSON',
      message: 'Somebody else is signed in on this device now, so nothing was saved under their name.',
      hint: 'Reload the page and sign in as yourself; what could not be sent is kept for you.',
    },
    { status: 409 },
  );
}
