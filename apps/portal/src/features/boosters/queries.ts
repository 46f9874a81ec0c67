import { useMutation } from '@tanstack/react-query';
import { answerBoosterMutation, openBoosterMutation } from '../../lib/api/generated/@tanstack/react-query.gen';

export const useOpenBooster = () => useMutation(openBoosterMutation());
export const useAnswerBooster = () => useMutation(answerBoosterMutation());
