/** Answers what it is given, or never. */
export default function echo({ answer, endless }: { answer?: string; endless?: boolean }): string | undefined {
  while (endless === true);
  return answer
}
