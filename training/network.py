"""The reader's network: one small encoder, nine outputs.

pos (softmax per word) · dependency arcs and labels (biaffine; Dozat and Manning 2017) ·
predicates (binary per word) · roles (BIO per predicate, by a small transformer that is told the
predicate, the distance to it and the arcs of the tree) · entities (BIO) · factuality (regression) ·
what a word tells (softmax for each list of labels) · attribution (BIO).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F
from transformers import BertModel

N_CASES = 5
MAX_DISTANCE = 32
TELLS = 4.0  # weight of what words tell in the sum of losses
TELLING = 3.0  # weight of a word that tells something against one that tells nothing


@dataclass(frozen=True)
class Sizes:
    """Label counts and widths of the heads."""

    pos: int
    relations: int
    role_tags: int
    entity_tags: int
    told: tuple[int, ...]
    attribution_tags: int
    arc: int = 256
    relation: int = 128
    role: int = 192
    role_layers: int = 3
    role_heads: int = 4
    told_width: int = 384


def mlp(n_in: int, n_out: int, dropout: float = 0.2) -> nn.Sequential:
    """One hidden layer with dropout."""
    return nn.Sequential(nn.Linear(n_in, n_out), nn.GELU(), nn.Dropout(dropout))


class Biaffine(nn.Module):
    """Scores of pairs: left, right and their bilinear form."""

    def __init__(self, width: int, labels: int) -> None:
        super().__init__()
        self.labels = labels
        self.bilinear = nn.Linear(width, width * labels)
        self.linear = nn.Linear(width, labels)

    def forward(self, left: Tensor, right: Tensor) -> Tensor:
        """[B, N, W] against [B, N, W], word by word, to [B, N, labels]."""
        left = self.bilinear(left).reshape(*left.shape[:2], self.labels, -1)
        return torch.matmul(left, right.unsqueeze(-1)).squeeze(-1) + self.linear(right)


class RoleLayer(nn.Module):
    """A pre-norm transformer layer whose attention also follows the arcs of the tree."""

    def __init__(self, width: int, heads: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.heads = heads
        self.norm_a, self.norm_f = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, 2 * width), nn.Linear(2 * width, width)
        self.tree = nn.Parameter(torch.tensor([[1.0, 0.0, 0.0, 0.0], [0.0, 1.0, 0.0, 0.0]]))
        self.drop = nn.Dropout(dropout)

    def forward(self, x: Tensor, arcs: Tensor, hidden: Tensor) -> Tensor:
        """x [Q, N, W]; arcs [Q, N, N]: how likely j is the head of i; hidden [Q, 1, 1, N]."""
        q, n, w = x.shape
        qkv = self.qkv(self.norm_a(x)).reshape(q, n, 3, self.heads, w // self.heads)
        query, key, value = qkv.permute(2, 0, 3, 1, 4).unbind(0)
        score = torch.matmul(query, key.transpose(-1, -2)) / math.sqrt(w // self.heads)
        up, down = arcs.unsqueeze(1), arcs.transpose(-1, -2).unsqueeze(1)
        bias = up * self.tree[0].reshape(-1, 1, 1) + down * self.tree[1].reshape(-1, 1, 1)
        weight = self.drop((score + 4.0 * bias + hidden).float().softmax(-1).to(value.dtype))
        mixed = torch.matmul(weight, value).transpose(1, 2).reshape(q, n, w)
        x = x + self.drop(self.out(mixed))
        return x + self.drop(self.down(self.drop(F.gelu(self.up(self.norm_f(x))))))


class Reader(nn.Module):
    """Encoder and heads. Every method takes and gives batch-first tensors."""

    def __init__(self, sizes: Sizes, base: Path) -> None:
        super().__init__()
        self.encoder = BertModel.from_pretrained(
            base, add_pooling_layer=False, attn_implementation="eager"
        )
        width = self.encoder.config.hidden_size
        self.case = nn.Embedding(N_CASES, width)
        nn.init.zeros_(self.case.weight)
        self.drop = nn.Dropout(0.1)
        self.pos, self.predicate = nn.Linear(width, sizes.pos), nn.Linear(width, 2)
        self.entity = nn.Sequential(mlp(width, 256), nn.Linear(256, sizes.entity_tags))
        self.fact = nn.Sequential(mlp(width, 128), nn.Linear(128, 1))
        self.told_word = mlp(width, sizes.told_width)
        self.told = nn.ModuleList(nn.Linear(sizes.told_width, n) for n in sizes.told)
        self.attribution = nn.Sequential(mlp(width, 128), nn.Linear(128, sizes.attribution_tags))
        self.root = nn.Parameter(torch.zeros(width))
        self.arc_dependent, self.arc_head = mlp(width, sizes.arc), mlp(width, sizes.arc)
        self.arc_bilinear = nn.Linear(sizes.arc, sizes.arc)
        self.arc_linear = nn.Linear(sizes.arc, 1)
        self.relation_dependent = mlp(width, sizes.relation)
        self.relation_head = mlp(width, sizes.relation)
        self.relation = Biaffine(sizes.relation, sizes.relations)
        self.role_word = nn.Linear(width, sizes.role)
        self.role_predicate = nn.Linear(width, sizes.role)
        self.role_distance = nn.Embedding(2 * MAX_DISTANCE + 1, sizes.role)
        self.role_tree = nn.Linear(4, sizes.role)
        self.role_layers = nn.ModuleList(
            RoleLayer(sizes.role, sizes.role_heads) for _ in range(sizes.role_layers)
        )
        self.role_norm = nn.LayerNorm(sizes.role)
        self.role_out = nn.Linear(sizes.role, sizes.role_tags)

    def words(self, ids: Tensor, cases: Tensor, attention: Tensor, first: Tensor) -> Tensor:
        """The vector of each word: that of its first word piece. [B, N, H]"""
        pieces = self.encoder.embeddings.word_embeddings(ids) + self.case(cases)
        hidden = self.encoder(inputs_embeds=pieces, attention_mask=attention).last_hidden_state
        index = first.unsqueeze(-1).expand(-1, -1, hidden.size(-1))
        return self.drop(torch.gather(hidden, 1, index))

    def with_root(self, words: Tensor) -> Tensor:
        """The root's vector, then the words': candidate heads. [B, N + 1, H]"""
        return torch.cat([self.root.to(words.dtype).expand(words.size(0), 1, -1), words], 1)

    def tells(self, words: Tensor) -> list[Tensor]:
        """What each word tells, a grid of scores for each list of labels. [B, N, labels] each"""
        seen = self.told_word(words)
        return [head(seen).float() for head in self.told]

    def arcs(self, words: Tensor, mask: Tensor) -> Tensor:
        """score[b, i, j]: word i hangs on candidate j (0 is the root). [B, N, N + 1]"""
        dependent = self.arc_bilinear(self.arc_dependent(words))
        heads = self.arc_head(self.with_root(words))
        score = torch.matmul(dependent, heads.transpose(-1, -2))
        score = (score + self.arc_linear(heads).transpose(-1, -2)).float()
        allowed = torch.cat([torch.ones_like(mask[:, :1]), mask], 1)
        return score + (1.0 - allowed.float()).unsqueeze(1) * -1e4

    def relations(self, words: Tensor, heads: Tensor) -> Tensor:
        """Relation scores of each word to its given head (0 is the root). [B, N, R]"""
        candidates = self.relation_head(self.with_root(words))
        index = heads.clamp(min=0).unsqueeze(-1).expand(-1, -1, candidates.size(-1))
        return self.relation(
            self.relation_dependent(words), torch.gather(candidates, 1, index)
        ).float()

    def roles(self, words: Tensor, mask: Tensor, arcs: Tensor, at: Tensor) -> Tensor:
        """BIO scores of every word for the predicates `at` = [[sentence, word], ...]. [Q, N, T]"""
        row, word = at[:, 0], at[:, 1]
        tree = arcs.detach().softmax(-1)[:, :, 1:][row]
        distance = torch.arange(words.size(1), device=words.device).unsqueeze(0) - word.unsqueeze(1)
        distance = distance.clamp(-MAX_DISTANCE, MAX_DISTANCE) + MAX_DISTANCE
        x = self.role_word(words)[row] + self.role_predicate(words[row, word]).unsqueeze(1)
        x = x + self.role_distance(distance) + self.role_tree(tree_features(tree, word))
        hidden = (1.0 - mask[row].float()).unsqueeze(1).unsqueeze(1) * -1e4
        for layer in self.role_layers:
            x = layer(x, tree, hidden)
        return self.role_out(self.role_norm(x)).float()


def tree_features(tree: Tensor, word: Tensor) -> Tensor:
    """How each word stands to the predicate in the tree, as four likelihoods. [Q, N, 4]

    Its child, its head, its grandchild, its sister.
    """
    n = tree.size(1)
    at = word.reshape(-1, 1, 1)
    up = torch.gather(tree, 1, at.expand(-1, 1, n)).squeeze(1)
    child = torch.gather(tree, 2, at.expand(-1, n, 1)).squeeze(2)
    grandchild = torch.matmul(tree, child.unsqueeze(-1)).squeeze(-1)
    sister = torch.matmul(tree, up.unsqueeze(-1)).squeeze(-1)
    return torch.stack([child, up, grandchild, sister], -1)


def loss(net: Reader, batch, members: list[Tensor]) -> Tensor:  # type: ignore[no-untyped-def]
    """Sum of the heads' losses; a head without targets in the batch adds nothing.

    `members[k]` [labels, labels] says which answers are right for each label of list k.
    """
    words = net.words(batch.ids, batch.cases, batch.attention, batch.first)
    arcs = net.arcs(words, batch.mask)
    total = cross_entropy(net.pos(words), batch.pos) + cross_entropy(arcs, batch.heads)
    total = total + cross_entropy(net.relations(words, batch.heads), batch.relations)
    total = total + cross_entropy(net.predicate(words), batch.predicate)
    total = total + entity_loss(net.entity(words), batch.entities, batch.entity_open)
    if len(batch.predicates):
        roles = net.roles(words, batch.mask, arcs, batch.predicates)
        total = total + 2 * cross_entropy(roles, batch.role_tags)
    if len(batch.fact_at):
        value = net.fact(words[batch.fact_at[:, 0], batch.fact_at[:, 1]]).squeeze(-1).float()
        error = F.smooth_l1_loss(value, batch.fact[:, 0], reduction="none")
        total = total + 0.5 * (batch.fact[:, 1] * error).mean()
    for scores, asked, right in zip(net.tells(words), batch.told, members, strict=True):
        total = total + TELLS * among(scores, asked, right)
    return total + cross_entropy(net.attribution(words), batch.attribution)


def among(scores: Tensor, targets: Tensor, right: Tensor) -> Tensor:
    """Cross entropy where several answers may be right for a target: their chances add up.

    Few words tell anything: those count more than those that tell nothing (target 0).
    """
    given = targets >= 0
    if not bool(given.any()):
        return scores.new_zeros(())
    log_p = scores[given].log_softmax(-1)
    allowed = right[targets[given]].bool()
    missed = -log_p.masked_fill(~allowed, -1e9).logsumexp(-1)
    return (missed * torch.where(targets[given] > 0, TELLING, 1.0)).mean()


def cross_entropy(scores: Tensor, targets: Tensor) -> Tensor:
    """Mean cross entropy over the targets that are given; 0 where none is."""
    if not bool((targets >= 0).any()):
        return scores.new_zeros(())
    return F.cross_entropy(scores.float().flatten(0, -2), targets.flatten(), ignore_index=-100)


def entity_loss(scores: Tensor, targets: Tensor, open_types: Tensor) -> Tensor:
    """Cross entropy in which `O` also allows the types that a source did not annotate.

    `open_types` [B, E] is 1 for those. Tag 0 is O; tags 2t+1 and 2t+2 are B and I of type t.
    """
    given = targets >= 0
    if not bool(given.any()):
        return scores.new_zeros(())
    log_p = scores.float().log_softmax(-1)
    open_tags = torch.cat(
        [torch.ones_like(open_types[:, :1]), open_types.repeat_interleave(2, -1)], -1
    ).bool()
    outside = log_p.masked_fill(~open_tags.unsqueeze(1), -1e9).logsumexp(-1)
    inside = torch.gather(log_p, -1, targets.clamp(min=0).unsqueeze(-1)).squeeze(-1)
    chosen = torch.where(targets == 0, outside, inside)
    return -(chosen * given).sum() / given.sum()
