# SPDX-License-Identifier: GPL-3.0-or-later
# Fits the scores that soundings_mixed_model_benchmark wrote with lme4, and prints the seconds of
# processor time and the REML criterion: Rscript mixed_model.R scores.csv
library(lme4)

path <- commandArgs(trailingOnly = TRUE)[1]
scores <- read.csv(path)
scores$id <- factor(scores$id)

took <- system.time(fit <- lmer(score ~ session + (session | id), scores, REML = TRUE))
errors <- sqrt(diag(as.matrix(vcov(fit))))
covariance <- VarCorr(fit)$id

cat(sprintf("%d cases, %d scores: %.3f s, REML criterion %.6f\n",
            nlevels(scores$id), nrow(scores), sum(took[c("user.self", "sys.self")]), REMLcrit(fit)))
cat(sprintf("fixed %.8g (%.6g), %.8g (%.6g); G %.6g %.6g %.6g; residual variance %.8g\n",
            fixef(fit)[1], errors[1], fixef(fit)[2], errors[2],
            covariance[1, 1], covariance[2, 1], covariance[2, 2], sigma(fit)^2))
