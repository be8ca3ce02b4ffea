// The package's entry pulls in database drivers and reads .env; the one file needed has no types of its own.
declare module 'natural/lib/natural/classifiers/bayes_classifier.js' {
  export default class BayesClassifier {
    addDocument(tokens: string[], label: string): void;
    train(): void;
    classify(tokens: string[]): string;
  }
}
