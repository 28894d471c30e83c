import { useQueryClient } from "@tanstack/react-query";
import { Problem } from "../../api/client";
import { Failure } from "../Notice";
import { PurposeForm } from "./PurposeForm";

interface UnreadableProps {
  /** kind and id, such as source/air-3 */
  record: string;
  /** query key that is read anew then */
  reads: string;
  error: unknown;
}

/** Where a record could not be read: asks for the purpose when that is why, else says what failed. */
export function Unreadable({ record, reads, error }: UnreadableProps) {
  const client = useQueryClient();
  if (error instanceof Problem && error.code === "purpose-needed")
    return <PurposeForm record={record} reads={[reads]} />;
  return <Failure error={error} retry={() => void client.invalidateQueries({ queryKey: [reads] })} />;
}
